alter table read_model.activity
    add column replaced text,
    add column replacement text;

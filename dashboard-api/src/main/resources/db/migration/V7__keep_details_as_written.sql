-- Details are read as a whole, for the page of one account: kept as they were written, they cost a third less.
alter table read_model.prediction_detail
    alter column health_components type json using health_components::json,
    alter column rfm type json using rfm::json,
    alter column growth type json using growth::json,
    alter column explanation type json using explanation::json;

alter table read_model.coverage_detail
    alter column carried type json using carried::json,
    alter column gaps type json using gaps::json;

-- What a purchase day is worth is pulled by factors now, not by amounts: models are learned anew by the next tick.
delete from value_model;

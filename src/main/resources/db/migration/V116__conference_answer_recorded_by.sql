-- Who wrote down what an invited person said by phone or face to face; null for what came through the link.
alter table invitation_answer add column recorded_by text;

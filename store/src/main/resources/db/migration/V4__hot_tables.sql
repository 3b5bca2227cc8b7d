-- Lines and stages are written in the statement after their intent, in one transaction, by one class: looking each row's
-- intent up once more costs a run more than it protects.
alter table intent_line drop constraint intent_line_intent_fkey;
alter table stage_taken drop constraint stage_taken_intent_fkey;

-- Every index serves a query of the application, and every query that grows with the number of processes has one.

-- A list that is narrowed to one process is one index range per group like any other.
alter table engine.task_candidate add column process_id text;
update engine.task_candidate candidate
set process_id = task.process_id
from engine.user_task task
where task.key = candidate.task_key;
alter table engine.task_candidate alter column process_id set not null;
create index on engine.task_candidate (group_name, process_id, due_at, rank, task_key);

-- Instances are found by what they are about, and by no other value.
drop index engine.variable_name_left_idx;
create index on engine.variable (name, left(value, 80)) where name in ('caseId', 'reportId');

-- The monitor: the newest that run, and those that stand still.
create index on engine.process_instance (key) where state = 'ACTIVE' and parent_key is null;
create index on engine.incident (process_instance_key) where state = 'ACTIVE';

drop index engine.process_instance_definition_key_idx;
drop index engine.element_instance_definition_key_element_id_idx;
drop index engine.incident_created_at_idx;
drop index engine.job_element_instance_key_idx;
drop index engine.timer_due_at_idx;
drop index engine.decision_evaluation_decision_id_evaluated_at_idx;

-- Answers that still wait find the listener where it lives now.
update event_publication
set listener_id = replace(listener_id, 'org.whiria.process.CorrelateAnswers.', 'org.whiria.process.message.CorrelateAnswers.')
where listener_id like 'org.whiria.process.CorrelateAnswers.%';

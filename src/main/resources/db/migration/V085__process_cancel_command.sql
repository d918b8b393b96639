-- The end of a process that a person cancelled is told to the engine like any other command.
alter table refused_command
    drop constraint refused_command_kind_check,
    add constraint refused_command_kind_check check (kind in ('START_REPORT', 'START_CASE', 'ANSWER_INVITATION', 'COMPLETE_TASK',
                                                              'CANCEL_PROCESS', 'START_CLOCK', 'CHANGE_CLOCK', 'STRIKE_CLOCK',
                                                              'MOVE_DUE_DATES'));

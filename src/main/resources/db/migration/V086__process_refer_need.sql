-- A need that the assessment of a new report found is told to the process of its case.
alter table refused_command
    drop constraint refused_command_kind_check,
    add constraint refused_command_kind_check check (kind in ('START_REPORT', 'START_CASE', 'ANSWER_INVITATION', 'REFER_NEED',
                                                              'COMPLETE_TASK', 'CANCEL_PROCESS', 'START_CLOCK', 'CHANGE_CLOCK',
                                                              'STRIKE_CLOCK', 'MOVE_DUE_DATES'));

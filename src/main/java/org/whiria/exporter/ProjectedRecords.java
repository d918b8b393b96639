package org.whiria.exporter;

import static io.camunda.zeebe.protocol.record.ValueType.DECISION;
import static io.camunda.zeebe.protocol.record.ValueType.DECISION_EVALUATION;
import static io.camunda.zeebe.protocol.record.ValueType.DECISION_REQUIREMENTS;
import static io.camunda.zeebe.protocol.record.ValueType.FORM;
import static io.camunda.zeebe.protocol.record.ValueType.INCIDENT;
import static io.camunda.zeebe.protocol.record.ValueType.JOB;
import static io.camunda.zeebe.protocol.record.ValueType.MESSAGE;
import static io.camunda.zeebe.protocol.record.ValueType.MESSAGE_START_EVENT_SUBSCRIPTION;
import static io.camunda.zeebe.protocol.record.ValueType.PROCESS;
import static io.camunda.zeebe.protocol.record.ValueType.PROCESS_INSTANCE;
import static io.camunda.zeebe.protocol.record.ValueType.PROCESS_MESSAGE_SUBSCRIPTION;
import static io.camunda.zeebe.protocol.record.ValueType.SIGNAL;
import static io.camunda.zeebe.protocol.record.ValueType.TIMER;
import static io.camunda.zeebe.protocol.record.ValueType.USER_TASK;
import static io.camunda.zeebe.protocol.record.ValueType.VARIABLE;

import io.camunda.zeebe.exporter.api.context.Context.RecordFilter;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.EnumSet;
import java.util.Set;

/** What the engine hands to the exporter: what has happened, of the kinds that the product shows. */
final class ProjectedRecords implements RecordFilter {

    private static final Set<ValueType> PROJECTED = EnumSet.of(
            PROCESS,
            FORM,
            DECISION,
            DECISION_REQUIREMENTS,
            PROCESS_INSTANCE,
            USER_TASK,
            VARIABLE,
            INCIDENT,
            JOB,
            DECISION_EVALUATION,
            PROCESS_MESSAGE_SUBSCRIPTION,
            MESSAGE_START_EVENT_SUBSCRIPTION,
            TIMER,
            SIGNAL,
            MESSAGE);

    /** Where nothing is deployed there is nothing else yet. */
    private static final Set<ValueType> FIRST =
            EnumSet.of(PROCESS, FORM, DECISION, DECISION_REQUIREMENTS, SIGNAL, MESSAGE);

    static boolean mayComeFirst(ValueType type) {
        return FIRST.contains(type);
    }

    @Override
    public boolean acceptType(RecordType type) {
        return type == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType type) {
        return PROJECTED.contains(type);
    }
}

package org.whiria.exporter;

import io.camunda.zeebe.protocol.Protocol;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordValue;
import java.util.List;
import org.whiria.exporter.definition.Decisions;
import org.whiria.exporter.definition.Forms;
import org.whiria.exporter.definition.ProcessDefinitions;
import org.whiria.exporter.event.MessageStartSubscriptions;
import org.whiria.exporter.event.MessageSubscriptions;
import org.whiria.exporter.event.Messages;
import org.whiria.exporter.event.SignalBroadcasts;
import org.whiria.exporter.event.Timers;
import org.whiria.exporter.instance.Incidents;
import org.whiria.exporter.instance.ProcessInstances;
import org.whiria.exporter.instance.Variables;
import org.whiria.exporter.row.Row;
import org.whiria.exporter.work.DecisionEvaluations;
import org.whiria.exporter.work.Jobs;
import org.whiria.exporter.work.UserTasks;

/** Takes from a record what the database keeps of it; the engine reuses the record itself. */
final class Projector {

    private Projector() {}

    /**
     * The rows that a record changes, none for what newer engines tell and this release does not know.
     *
     * <p>Every row has one writer, the partition whose number its key carries: deployments and signals reach all partitions under one key,
     * and log positions compare within a partition only.
     */
    static List<Row> rows(Record<?> engineRecord) {
        if (Protocol.decodePartitionId(engineRecord.getKey()) != engineRecord.getPartitionId()) {
            return List.of();
        }
        return switch (engineRecord.getValueType()) {
            case PROCESS -> ProcessDefinitions.rows(of(engineRecord));
            case FORM -> Forms.rows(of(engineRecord));
            case DECISION -> Decisions.decision(of(engineRecord));
            case DECISION_REQUIREMENTS -> Decisions.requirements(of(engineRecord));
            case PROCESS_INSTANCE -> ProcessInstances.rows(of(engineRecord));
            case VARIABLE -> Variables.rows(of(engineRecord));
            case INCIDENT -> Incidents.rows(of(engineRecord));
            case USER_TASK -> UserTasks.rows(of(engineRecord));
            case JOB -> Jobs.rows(of(engineRecord));
            case DECISION_EVALUATION -> DecisionEvaluations.rows(of(engineRecord));
            case TIMER -> Timers.rows(of(engineRecord));
            case MESSAGE -> Messages.rows(of(engineRecord));
            case PROCESS_MESSAGE_SUBSCRIPTION -> MessageSubscriptions.rows(of(engineRecord));
            case MESSAGE_START_EVENT_SUBSCRIPTION -> MessageStartSubscriptions.rows(of(engineRecord));
            case SIGNAL -> SignalBroadcasts.rows(of(engineRecord));
            default -> List.of();
        };
    }

    /** The value type says which record it is. */
    @SuppressWarnings("unchecked")
    private static <T extends RecordValue> Record<T> of(Record<?> engineRecord) {
        return (Record<T>) engineRecord;
    }
}

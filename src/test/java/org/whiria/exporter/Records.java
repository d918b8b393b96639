package org.whiria.exporter;

import io.camunda.zeebe.protocol.Protocol;
import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableUserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableVariableRecordValue;
import java.util.List;

/** Records as an engine's log holds them, one after the other. */
final class Records {

    private final int partition;
    private long position;

    Records(int partition) {
        this.partition = partition;
    }

    /** The log goes on from here, as it does behind records that nobody kept. */
    Records at(long next) {
        position = next - 1;
        return this;
    }

    long key(long number) {
        return Protocol.encodePartitionId(partition, number);
    }

    Entry instance(long number, ProcessInstanceIntent intent) {
        return instance(number, -1, intent);
    }

    Entry instance(long number, long caller, ProcessInstanceIntent intent) {
        return element(
                key(number), number, caller < 0 ? -1 : key(caller), "test-case", BpmnElementType.PROCESS, intent);
    }

    Entry flow(long instance) {
        return element(
                key(999),
                instance,
                -1,
                "Flow_Again",
                BpmnElementType.SEQUENCE_FLOW,
                ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN);
    }

    private Entry element(
            long key, long instance, long caller, String id, BpmnElementType type, ProcessInstanceIntent intent) {
        return entry(
                ValueType.PROCESS_INSTANCE,
                intent,
                key,
                ImmutableProcessInstanceRecordValue.builder()
                        .withBpmnProcessId("test-case")
                        .withVersion(1)
                        .withProcessDefinitionKey(key(1))
                        .withProcessInstanceKey(key(instance))
                        .withElementId(id)
                        .withBpmnElementType(type)
                        .withFlowScopeKey(-1)
                        .withParentProcessInstanceKey(caller)
                        .withParentElementInstanceKey(-1)
                        .build());
    }

    Entry task(long number, UserTaskIntent intent, String assignee, String... groups) {
        return entry(
                ValueType.USER_TASK,
                intent,
                key(number),
                ImmutableUserTaskRecordValue.builder()
                        .withUserTaskKey(key(number))
                        .withElementInstanceKey(key(2))
                        .withProcessInstanceKey(key(1))
                        .withProcessDefinitionKey(key(1))
                        .withBpmnProcessId("test-case")
                        .withElementId("UserTask_Visit")
                        .withAssignee(assignee)
                        .withCandidateGroupsList(List.of(groups))
                        .withDueDate("")
                        .withFollowUpDate("not a date\u0000")
                        .withPriority(50)
                        .withFormKey(-1)
                        .build());
    }

    Entry variable(long scope, String name, String value) {
        return entry(
                ValueType.VARIABLE,
                VariableIntent.CREATED,
                key(scope + 1),
                ImmutableVariableRecordValue.builder()
                        .withName(name)
                        .withValue(value)
                        .withScopeKey(key(scope))
                        .withProcessInstanceKey(key(scope))
                        .build());
    }

    private Entry entry(ValueType type, Intent intent, long key, RecordValue value) {
        position++;
        Record<RecordValue> engineRecord = ImmutableRecord.builder()
                .withPosition(position)
                .withTimestamp(1_790_000_000_000L + position)
                .withPartitionId(partition)
                .withKey(key)
                .withRecordType(RecordType.EVENT)
                .withValueType(type)
                .withIntent(intent)
                .withValue(value)
                .build();
        return new Entry(position, engineRecord.getTimestamp(), true, Projector.rows(engineRecord));
    }
}

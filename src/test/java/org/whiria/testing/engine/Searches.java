package org.whiria.testing.engine;

import java.util.Map;

/** What the query API calls things, and where the engine schema keeps them. */
final class Searches {

    // language=PostgreSQL
    private static final String PROCESS_INSTANCES = """
            select i.key::text as "processInstanceKey", i.process_id as "processDefinitionId",
                d.name as "processDefinitionName", i.version as "processDefinitionVersion",
                d.version_tag as "processDefinitionVersionTag", i.started_at as "startDate", i.ended_at as "endDate",
                i.state, exists (
                    select from engine.incident n where n.process_instance_key = i.key and n.state = 'ACTIVE') as "hasIncident",
                i.definition_key::text as "processDefinitionKey", i.parent_key::text as "parentProcessInstanceKey",
                i.parent_element_instance_key::text as "parentElementInstanceKey", '[]'::jsonb as tags,
                '<default>' as "tenantId", i.key as position
            from engine.process_instance i left join engine.process_definition d on d.key = i.definition_key
            order by i.key
            """;

    /** The process itself is no element in the eyes of the query API. */
    // language=PostgreSQL
    private static final String ELEMENT_INSTANCES = """
            select e.key::text as "elementInstanceKey", i.process_id as "processDefinitionId",
                e.started_at as "startDate", e.ended_at as "endDate", e.element_id as "elementId",
                coalesce(p.name, e.element_id) as "elementName", e.element_type as type, e.state,
                n.key is not null as "hasIncident", n.key::text as "incidentKey",
                e.process_instance_key::text as "processInstanceKey", e.definition_key::text as "processDefinitionKey",
                e.flow_scope_key::text as "elementInstanceScopeKey", '<default>' as "tenantId", e.key as position
            from engine.element_instance e
                join engine.process_instance i on i.key = e.process_instance_key
                left join engine.process_element p on p.definition_key = e.definition_key and p.element_id = e.element_id
                left join engine.incident n on n.element_instance_key = e.key and n.state = 'ACTIVE'
            where e.element_type <> 'PROCESS'
            order by e.key
            """;

    // language=PostgreSQL
    private static final String PROCESS_DEFINITIONS = """
            select d.key::text as "processDefinitionKey", d.name, d.resource_name as "resourceName", d.version,
                d.version_tag as "versionTag", d.process_id as "processDefinitionId",
                d.start_form_id is not null as "hasStartForm", d.version = max(d.version) over same as "isLatestVersion",
                '<default>' as "tenantId", d.key as position
            from engine.process_definition d where not d.deleted
            window same as (partition by d.process_id)
            order by d.key
            """;

    // language=PostgreSQL
    private static final String VARIABLES = """
            select v.key::text as "variableKey", v.name, v.value, v.scope_key::text as "scopeKey",
                v.process_instance_key::text as "processInstanceKey", false as "isTruncated",
                '<default>' as "tenantId", v.key as position
            from engine.variable v order by v.key
            """;

    // language=PostgreSQL
    private static final String INCIDENTS = """
            select n.key::text as "incidentKey", i.process_id as "processDefinitionId", n.type as "errorType",
                n.message as "errorMessage", n.element_id as "elementId", n.created_at as "creationTime", n.state,
                n.definition_key::text as "processDefinitionKey", n.process_instance_key::text as "processInstanceKey",
                n.element_instance_key::text as "elementInstanceKey", n.job_key::text as "jobKey",
                '<default>' as "tenantId", n.key as position
            from engine.incident n left join engine.process_instance i on i.key = n.process_instance_key
            order by n.key
            """;

    // language=PostgreSQL
    private static final String USER_TASKS = """
            select t.key::text as "userTaskKey", coalesce(p.name, t.element_id) as name, t.state, t.assignee,
                t.element_id as "elementId", to_jsonb(t.candidate_groups) as "candidateGroups",
                to_jsonb(t.candidate_users) as "candidateUsers", t.process_id as "processDefinitionId",
                d.name as "processName", d.version as "processDefinitionVersion", t.created_at as "creationDate",
                t.ended_at as "completionDate", t.due_at as "dueDate", t.follow_up_at as "followUpDate",
                t.external_form_reference as "externalFormReference", t.headers as "customHeaders", t.priority,
                t.element_instance_key::text as "elementInstanceKey", t.definition_key::text as "processDefinitionKey",
                t.process_instance_key::text as "processInstanceKey", t.form_key::text as "formKey",
                '<default>' as "tenantId", t.key as position
            from engine.user_task t
                left join engine.process_definition d on d.key = t.definition_key
                left join engine.process_element p on p.definition_key = t.definition_key and p.element_id = t.element_id
            order by t.key
            """;

    // language=PostgreSQL
    private static final String DECISION_INSTANCES = """
            select e.key || '-' || e.seq as "decisionEvaluationInstanceKey", e.key::text as "decisionEvaluationKey",
                case when e.failed then 'FAILED' else 'EVALUATED' end as state, e.evaluated_at as "evaluationDate",
                e.failure_message as "evaluationFailure", e.decision_id as "decisionDefinitionId",
                e.decision_name as "decisionDefinitionName", e.decision_version as "decisionDefinitionVersion",
                'DECISION_TABLE' as "decisionDefinitionType", e.output::text as result,
                e.definition_key::text as "processDefinitionKey", e.process_instance_key::text as "processInstanceKey",
                e.element_instance_key::text as "elementInstanceKey", e.decision_key::text as "decisionDefinitionKey",
                (select coalesce(jsonb_agg(jsonb_build_object('inputId', x -> 'id', 'inputName', x -> 'name',
                        'inputValue', (x -> 'value')::text)), '[]') from jsonb_array_elements(e.inputs) x) as "evaluatedInputs",
                (select coalesce(jsonb_agg(jsonb_build_object('ruleId', x -> 'id', 'ruleIndex', x -> 'index',
                        'evaluatedOutputs', (select coalesce(jsonb_agg(jsonb_build_object('outputId', o -> 'id',
                            'outputName', o -> 'name', 'outputValue', (o -> 'value')::text)), '[]')
                            from jsonb_array_elements(x -> 'outputs') o))), '[]')
                    from jsonb_array_elements(e.rules) x) as "matchedRules",
                '<default>' as "tenantId", row_number() over (order by e.key, e.seq) as position
            from engine.decision_evaluation e
            """;

    // language=PostgreSQL
    private static final String MESSAGE_SUBSCRIPTIONS = """
            select s.key::text as "messageSubscriptionKey", s.process_id as "processDefinitionId",
                i.definition_key::text as "processDefinitionKey", s.process_instance_key::text as "processInstanceKey",
                s.element_id as "elementId", s.element_instance_key::text as "elementInstanceKey",
                s.state as "messageSubscriptionState", s.created_at as "lastUpdatedDate",
                s.message_name as "messageName", s.correlation_key as "correlationKey",
                '<default>' as "tenantId", s.key as position
            from engine.message_subscription s left join engine.process_instance i on i.key = s.process_instance_key
            order by s.key
            """;

    // language=PostgreSQL
    private static final String CORRELATED_MESSAGES = """
            select m.subscription_key::text as "subscriptionKey", m.correlation_key as "correlationKey",
                m.correlated_at as "correlationTime", m.element_id as "elementId",
                m.element_instance_key::text as "elementInstanceKey", m.message_key::text as "messageKey",
                m.message_name as "messageName", 1 as "partitionId", m.process_id as "processDefinitionId",
                i.definition_key::text as "processDefinitionKey", m.process_instance_key::text as "processInstanceKey",
                '<default>' as "tenantId", m.message_key as position
            from engine.correlated_message m left join engine.process_instance i on i.key = m.process_instance_key
            order by m.correlated_at
            """;

    // language=PostgreSQL
    private static final String SEQUENCE_FLOWS = """
            select f.process_instance_key || '_' || f.flow_id as "sequenceFlowId", f.flow_id as "elementId",
                f.process_instance_key::text as "processInstanceKey", f.definition_key::text as "processDefinitionKey",
                i.process_id as "processDefinitionId", '<default>' as "tenantId",
                row_number() over (order by f.taken_at, f.pos) as position
            from engine.sequence_flow f join engine.process_instance i on i.key = f.process_instance_key
            """;

    static final Search FLOWS_OF_INSTANCE = new Search("processInstanceKey", SEQUENCE_FLOWS);

    /** By the first segment of the path after {@code /v2/}. */
    static final Map<String, Search> BY_PATH = Map.of(
            "process-instances", new Search("processInstanceKey", PROCESS_INSTANCES),
            "element-instances", new Search("elementInstanceKey", ELEMENT_INSTANCES),
            "process-definitions", new Search("processDefinitionKey", PROCESS_DEFINITIONS),
            "variables", new Search("variableKey", VARIABLES),
            "incidents", new Search("incidentKey", INCIDENTS),
            "user-tasks", new Search("userTaskKey", USER_TASKS),
            "decision-instances", new Search("decisionEvaluationInstanceKey", DECISION_INSTANCES),
            "message-subscriptions", new Search("messageSubscriptionKey", MESSAGE_SUBSCRIPTIONS),
            "correlated-message-subscriptions", new Search("subscriptionKey", CORRELATED_MESSAGES));

    private Searches() {}
}

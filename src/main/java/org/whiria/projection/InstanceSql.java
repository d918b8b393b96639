package org.whiria.projection;

/** Parts of statements that read what a process instance is about; its variables hold what somebody's model or program put there. */
public final class InstanceSql {

    private static final String ID = "'^\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"$'";

    private InstanceSql() {}

    /** A variable's value as a uuid; null where it is none. */
    public static String id(String value) {
        return "case when %1$s ~* %2$s then cast(trim(both '\"' from %1$s) as uuid) end".formatted(value, ID);
    }

    /** A join that says which case, report and site an instance is about: {@code about (case_id, report_id, site)}. */
    public static String about(String instanceKey) {
        return """
                left join lateral (
                     select (select %2$s from engine.variable v where v.scope_key = %1$s and v.name = 'caseId') as case_id,
                            (select %2$s from engine.variable v where v.scope_key = %1$s and v.name = 'reportId') as report_id,
                            (select trim(both '"' from nullif(v.value, 'null')) from engine.variable v
                              where v.scope_key = %1$s and v.name = 'site') as site) about on true
                """.formatted(instanceKey, id("v.value"));
    }
}

package org.whiria.worklist.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.whiria.worklist.Reach;
import org.whiria.worklist.list.TaskFilter.View;

/** Reads open tasks, each only for those who may see it. What was submitted a moment ago is not open any more, whatever the engine still has to do. */
@Repository
public class TaskList {

    public static final int PAGE = 50;

    private final JdbcClient jdbc;

    TaskList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next tasks after a position, by due date, then priority. */
    Page page(Reach reach, TaskFilter filter, TaskPosition after, int size) {
        var found = bind(TaskListSql.page(filter), reach, filter, after, size + 1)
                .query((row, number) -> new Placed(position(row), item(row)))
                .list();
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? shown.getLast().position().cursor() : null;
        return new Page(shown.stream().map(Placed::item).toList(), next);
    }

    /** All open tasks of some cases or reports that the person may see, at most a page of them. */
    public List<TaskItem> about(Reach reach, List<UUID> subjects) {
        var ids = subjects.stream().map(UUID::toString).toList();
        return page(reach, TaskFilter.about(ids), TaskPosition.START, PAGE).tasks();
    }

    /** How many there are; counting stops at the most. */
    int count(Reach reach, TaskFilter filter, int most) {
        return bind(TaskListSql.count(filter), reach, filter, TaskPosition.START, most)
                .query(Integer.class)
                .single();
    }

    /** One task as the list shows it, open or not; who may see it is for the caller to ask. */
    public Optional<TaskItem> find(long key) {
        return jdbc.sql(TaskListSql.one())
                .param("key", key)
                .query((row, number) -> item(row))
                .optional();
    }

    private StatementSpec bind(String sql, Reach reach, TaskFilter filter, TaskPosition after, int limit) {
        var groups = filter.view() == View.ALL ? reach.visibleGroups() : reach.ownGroups();
        var subjects = filter.subjects();
        return jdbc.sql(sql)
                .param("groups", groups.toArray(String[]::new))
                .param("sites", reach.supervisedSites().toArray(String[]::new))
                .param("me", reach.username())
                .param("due", after.dueAt())
                .param("rank", after.rank())
                .param("key", after.key())
                .param("limit", limit)
                .param("process", filter.processId())
                .param("overdueAt", filter.overdueAt())
                .param("subjects", subjects == null ? new String[0] : quoted(subjects));
    }

    /** As the engine writes text: with quotation marks. */
    private static String[] quoted(List<String> subjects) {
        return subjects.stream().map(subject -> '"' + subject + '"').toArray(String[]::new);
    }

    private static TaskPosition position(ResultSet row) throws SQLException {
        return new TaskPosition(
                row.getObject("position_due_at", OffsetDateTime.class), row.getInt("rank"), row.getLong("key"));
    }

    private static TaskItem item(ResultSet row) throws SQLException {
        return new TaskItem(
                row.getLong("key"),
                row.getString("name"),
                row.getString("process_id"),
                row.getString("process_name"),
                row.getString("site"),
                row.getObject("case_id", UUID.class),
                row.getString("case_reference"),
                row.getObject("report_id", UUID.class),
                row.getString("report_reference"),
                row.getString("who"),
                row.getObject("date_of_birth", LocalDate.class),
                row.getObject("invitation_id", UUID.class),
                row.getString("invitee"),
                row.getObject("due_at", OffsetDateTime.class),
                row.getInt("priority"),
                row.getString("assignee"),
                row.getString("assignee_name"),
                row.getObject("created_at", OffsetDateTime.class));
    }

    /**
     * Some tasks of a list.
     *
     * @param next where the next page goes on; null on the last one
     */
    public record Page(List<TaskItem> tasks, @Nullable String next) {}

    private record Placed(TaskPosition position, TaskItem item) {}
}

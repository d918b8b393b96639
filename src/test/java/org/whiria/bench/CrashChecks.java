package org.whiria.bench;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true afterwards, whatever was killed when; each check answers what it found wrong. */
final class CrashChecks {

    private final JdbcClient jdbc;
    private final Acknowledged acknowledged;
    private final Map<String, Long> mails;

    CrashChecks(JdbcClient jdbc, Acknowledged acknowledged, GreenMail mail) throws MessagingException {
        this.jdbc = jdbc;
        this.acknowledged = acknowledged;
        this.mails = received(mail);
    }

    /** @param number how many things were looked at */
    record Finding(String what, long number, List<String> wrong) {}

    /** Whether nothing is under way any more. */
    static boolean settled(JdbcClient jdbc) {
        return jdbc.sql(CrashSql.UNDER_WAY).query(Long.class).single() == 0;
    }

    List<Finding> all() {
        return List.of(
                new Finding(
                        "stories told to their end", acknowledged.stories().get(), List.copyOf(acknowledged.stuck())),
                new Finding(
                        "reports acknowledged: on record",
                        acknowledged.reports().size(),
                        lostReports()),
                finding("reports on record: one process each", "select count(*) from whiria.report", CrashSql.REPORTS),
                new Finding(
                        "completions acknowledged: on file and in effect",
                        acknowledged.tasks().size(),
                        lostTasks()),
                finding(
                        "documents on file: their task is done, once",
                        "select count(*) from whiria.document",
                        CrashSql.DOCUMENTS),
                finding(
                        "cases: one per tamaiti, one process each",
                        "select count(*) from whiria.case_file",
                        CrashSql.CASES),
                finding(
                        "invitations: planned once, one process and one letter each",
                        "select count(*) from whiria.invitation",
                        CrashSql.INVITATIONS),
                finding(
                        "letters: sent, or for a person to settle",
                        "select count(*) from whiria.letter",
                        CrashSql.LETTERS),
                new Finding("mails received: none twice, none unknown", mails.size(), wrongMails()),
                new Finding("letters marked as sent: received", sent().size(), lostMails()),
                finding("incidents, refused commands", CrashSql.NUMBER_OF_REPAIRS, CrashSql.REPAIRS));
    }

    /** How many letters stand where, such as {@code SENT 120, UNCERTAIN 2}. */
    String letterStates() {
        return jdbc.sql(CrashSql.LETTER_STATES).query(String.class).single();
    }

    private Finding finding(String what, String number, String wrong) {
        return new Finding(what, jdbc.sql(number).query(Long.class).single(), rows(wrong));
    }

    private List<String> lostReports() {
        return without(acknowledged.reports().stream(), rows("select reference from whiria.report"));
    }

    private List<String> lostTasks() {
        return without(acknowledged.tasks().stream().map(String::valueOf), rows(CrashSql.TASKS_IN_EFFECT));
    }

    private List<String> lostMails() {
        return without(sent().stream(), mails.keySet().stream().toList());
    }

    private List<String> sent() {
        return rows("select message_id from whiria.letter where state = 'SENT'");
    }

    private List<String> wrongMails() {
        var wrong = new ArrayList<>(without(mails.keySet().stream(), rows("select message_id from whiria.letter")));
        mails.forEach((id, times) -> {
            if (times > 1) {
                wrong.add("%s arrived %d times".formatted(id, times));
            }
        });
        return wrong;
    }

    private static List<String> without(Stream<String> all, List<String> known) {
        var set = Set.copyOf(known);
        return all.filter(one -> !set.contains(one)).toList();
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static Map<String, Long> received(GreenMail mail) throws MessagingException {
        var ids = new ArrayList<String>();
        for (var message : mail.getReceivedMessages()) {
            ids.add(message.getMessageID().replaceAll("[<>]", ""));
        }
        return ids.stream().collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
    }
}

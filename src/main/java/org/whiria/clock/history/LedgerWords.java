package org.whiria.clock.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whiria.clock.ledger.EntryKind;
import org.whiria.clock.ledger.LedgerEntry;
import org.whiria.clock.period.Period;
import org.whiria.people.Role;
import org.whiria.platform.NzTime;

/** The entries of a ledger as sentences that can be read without knowing this application; pages reach it as {@code @ledgerWords}. */
@Component("ledgerWords")
class LedgerWords {

    private final NzTime time;

    LedgerWords(NzTime time) {
        this.time = time;
    }

    /** What the entry says, such as "Extended by 5 working days" or "Due Mon 16 March 2026, 5:00 pm". */
    public String sentence(LedgerEntry entry) {
        return switch (entry.kind()) {
            case STARTED -> "Started: %s, counted from %s".formatted(words(entry.period()), time.full(entry.at()));
            case DUE_COMPUTED -> "Due " + time.full(entry.dueAt());
            case REMINDED -> "Warning given at " + time.full(entry.at());
            case TOLD -> "Told: " + told(entry.told());
            case PAUSED -> "Paused from " + time.full(entry.at());
            case RESUMED -> "Resumed at " + time.full(entry.at());
            case EXTENDED -> "Extended by " + words(entry.period());
            case MET -> "Met at " + time.full(entry.at());
            case BREACHED -> "Ran out unmet; it was due " + time.full(entry.dueAt());
            case CANCELLED -> "Stopped at " + time.full(entry.at());
        };
    }

    /** Reason and note, each on a line; empty where the entry needs none. */
    public List<String> why(LedgerEntry entry) {
        var lines = new ArrayList<String>();
        if (entry.reason() != null) {
            lines.add(entry.reason());
        }
        if (entry.note() != null && !entry.note().isBlank()) {
            lines.add("“" + entry.note() + "”");
        }
        return lines;
    }

    /** Who did it: a person by name, or what did it by itself. */
    public String by(LedgerEntry entry, Map<String, String> names) {
        if (entry.who() != null) {
            return names.getOrDefault(entry.who(), entry.who());
        }
        return entry.kind() == EntryKind.DUE_COMPUTED ? "Computed" : "The process";
    }

    private static String words(@Nullable Period period) {
        return period == null ? "" : period.words();
    }

    /** Roles by their labels; what is no role of ours stays as it is. */
    private static String told(List<String> roles) {
        return roles.stream().map(LedgerWords::label).collect(Collectors.joining(", "));
    }

    private static String label(String code) {
        for (var role : Role.values()) {
            if (role.code().equals(code)) {
                return role.label();
            }
        }
        return code;
    }
}

package org.whiria.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for text in everything that the engine keeps: its log, its snapshots and state, what it prints, and what it exports. */
final class Traces {

    private static final int CONTEXT = 60;

    // language=PostgreSQL
    private static final String TABLES = """
            select table_name from information_schema.tables where table_schema = 'engine' and table_type = 'BASE TABLE'
            """;

    private final Path engine;
    private final JdbcClient jdbc;

    /** {@code home} holds the engine's data and log beside those of the database. */
    Traces(Path home, JdbcClient jdbc) {
        this.engine = home;
        this.jdbc = jdbc;
    }

    /** Each place where a text occurs, in whatever case, with what stands around it. */
    List<String> of(List<String> texts) {
        var found = inFiles(texts);
        texts.forEach(text -> found.addAll(inTables(text)));
        return found;
    }

    List<String> inFiles(List<String> texts) {
        var found = new ArrayList<String>();
        for (var directory : List.of("engine", "log")) {
            try (var files = Files.walk(engine.resolve(directory))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("postgres"))
                        .forEach(file -> found.addAll(inFile(file, texts)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private List<String> inFile(Path file, List<String> texts) {
        var content = lower(content(file));
        var found = new ArrayList<String>();
        for (var text : texts) {
            for (var encoding : List.of(UTF_8, UTF_16LE)) {
                var at = content.indexOf(lower(new String(text.getBytes(encoding), ISO_8859_1)));
                if (at >= 0) {
                    found.add(engine.relativize(file) + ": " + around(content, at));
                }
            }
        }
        return found;
    }

    /** A state directory that the engine tidies up meanwhile has its words in the log too. */
    private static String content(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (NoSuchFileException tidiedUp) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> inTables(String text) {
        return jdbc.sql(TABLES).query(String.class).list().stream()
                .flatMap(table -> inTable(table, text).stream().map(row -> "engine." + table + ": " + row))
                .toList();
    }

    List<String> inTable(String table, String text) {
        return jdbc
                .sql("select t::text from engine.\"%s\" t where t::text ilike :text or t::text ilike :bytes limit 3"
                        .formatted(table))
                .param("text", "%" + text + "%")
                .param("bytes", "%" + HexFormat.of().formatHex(text.getBytes(UTF_8)) + "%")
                .query(String.class)
                .list()
                .stream()
                .map(row -> around(row, Math.max(0, lower(row).indexOf(lower(text)))))
                .toList();
    }

    private static String around(String content, int at) {
        return content.substring(Math.max(0, at - CONTEXT), Math.min(content.length(), at + CONTEXT))
                .replaceAll("\\P{Print}", ".");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

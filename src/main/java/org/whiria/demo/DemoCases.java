package org.whiria.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.Cases;
import org.whiria.intake.Reports;
import org.whiria.people.StaffDirectory;
import org.whiria.platform.NzTime;
import org.whiria.worklist.task.Completions;
import org.whiria.worklist.task.TaskDesk;

/** Fills an empty database with fictional cases at different stages, in the background, once. */
@Component
@Profile("local")
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(25);

    // language=PostgreSQL
    private static final String OPEN_TASK = """
            select t.key
              from engine.user_task t
              join engine.variable v on v.scope_key = t.process_instance_key and v.name in ('reportId', 'caseId')
             where t.state = 'CREATED' and t.element_id = :element and v.value = any(:subjects)
               and not exists (select from document d where d.task_key = t.key)
             order by t.key limit 1
            """;

    private final DemoSettings settings;
    private final Stories stories;
    private final Reports reports;
    private final Cases cases;
    private final StaffDirectory staff;
    private final TaskDesk desk;
    private final Completions completions;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoCases(
            DemoSettings settings,
            Stories stories,
            Reports reports,
            Cases cases,
            StaffDirectory staff,
            TaskDesk desk,
            Completions completions,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.stories = stories;
        this.reports = reports;
        this.cases = cases;
        this.staff = staff;
        this.desk = desk;
        this.completions = completions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void begin() {
        if (settings.cases() && isEmpty()) {
            Thread.ofVirtual().name("demo").start(this::playAll);
        }
    }

    private boolean isEmpty() {
        return jdbc.sql("select not exists (select from report)")
                .query(Boolean.class)
                .single();
    }

    private void playAll() {
        try (var players = Executors.newVirtualThreadPerTaskExecutor()) {
            stories.all().forEach(story -> players.execute(() -> play(story)));
        }
        LOG.info("The fictional cases of the demonstration are there");
    }

    private void play(Story story) {
        var receivedAt = OffsetDateTime.ofInstant(clock.instant(), NzTime.ZONE).minusHours(story.hoursAgo());
        var report = story.report().put("receivedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(receivedAt));
        var received = reports.receive(report, "intake");
        for (var step : story.steps()) {
            try {
                play(step, received.id());
            } catch (RuntimeException refused) {
                LOG.warn("The demonstration stops at {}: {}", step.element(), refused.getMessage());
                return;
            }
        }
    }

    private void play(Story.Step step, UUID reportId) {
        var person = staff.find(step.by()).orElseThrow();
        long task = awaitTask(step.element(), reportId);
        desk.claim(person, task);
        completions.complete(person, task, step.answers());
    }

    private long awaitTask(String element, UUID reportId) {
        var end = clock.instant().plus(PATIENCE);
        while (clock.instant().isBefore(end)) {
            var task = openTask(element, reportId);
            if (task.isPresent()) {
                return task.get();
            }
            pause();
        }
        throw new IllegalStateException("the task does not come");
    }

    private Optional<Long> openTask(String element, UUID reportId) {
        var subjects = Stream.concat(
                        Stream.of(reportId), cases.ofReport(reportId).stream().map(CaseFile::id))
                .map(id -> "\"" + id + "\"")
                .toArray(String[]::new);
        return jdbc.sql(OPEN_TASK)
                .param("element", element)
                .param("subjects", subjects)
                .query(Long.class)
                .optional();
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the application stops", stopping);
        }
    }
}

package org.whiria.bench;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import org.whiria.bench.Product.Part;

/**
 * Many clocks, through the whole application. {@code due N}: N of them fall due within one minute. {@code waiting N}: N of them wait,
 * and the application starts again.
 */
public final class ClockBench {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration VISITS = Duration.ofDays(56);
    private static final String CRITICAL = "response-critical-24-hours";
    private static final String USER = "postgres";
    private static final String VISIT = "visit";

    private final Product product;

    private ClockBench(Product product) {
        this.product = product;
    }

    public static void main(String[] arguments) throws Exception {
        var what = arguments.length > 0 ? arguments[0] : "due";
        var many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : what.equals("due") ? 50_000 : 300_000;
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "clocks");
        try (var product = new Product(home, freePort(), "--whiria.demo.cases=false", SteadyBroker.SWITCH)) {
            product.start();
            product.awaitReady();
            var bench = new ClockBench(product);
            if (what.equals("due")) {
                bench.due(many);
            } else {
                bench.waiting(many);
            }
        }
        FileSystemUtils.deleteRecursively(home);
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void due(int many) throws Exception {
        // Only the due date is to ring: warnings of clocks that begin in the past would ring while they are set up.
        jdbc().sql("delete from whiria.clock_kind_warning").update();
        var first = Instant.now().plus(Duration.ofSeconds(60 + many / 75));
        var rate = with(clocks -> {
            var report = clocks.report();
            clocks.start(many / 10, CRITICAL, report, first.minus(DAY), MINUTE);
            return clocks.start(many - many / 10, VISIT, report, first.minus(VISITS), MINUTE);
        });
        await("all clocks to wait", many, "select count(*) from engine.timer where state = 'CREATED'");
        var spare = Duration.between(Instant.now(), first);
        System.out.printf(
                "set up: %,d clocks at %.0f/s, %d s before the first is due%n", many, rate, spare.toSeconds());
        if (spare.isNegative()) {
            throw new IllegalStateException(
                    "The machine is too slow for this many: the first was due before the last was set up");
        }
        Thread.sleep(spare);
        await("all breaches", many, "select count(*) from whiria.clock_event where kind = 'BREACHED'");
        await("all follow-up tasks", many, "select count(*) from engine.user_task");
        jdbc().sql(LATE)
                .param("first", first.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        "%s: %,d, handled within a minute %.1f %%, p50 %.1f s, p99 %.1f s, last %.1f s after it was due"
                                .formatted(
                                        row.getString("kind"),
                                        row.getLong("clocks"),
                                        row.getDouble("in_time"),
                                        row.getDouble("p50"),
                                        row.getDouble("p99"),
                                        row.getDouble("last")))
                .list()
                .forEach(System.out::println);
        System.out.printf(
                "after the first was due: last breach recorded %d s, last follow-up task there %d s%n",
                number(LAST_BREACH) - first.getEpochSecond(), number(LAST_TASK) - first.getEpochSecond());
        System.out.printf(
                "incidents %d, refused commands %d, load %.1f%n",
                number("select count(*) from engine.incident"),
                number("select count(*) from whiria.refused_command"),
                load());
    }

    private static final String LAST_BREACH =
            "select extract(epoch from max(recorded_at))::bigint from whiria.clock_event where kind = 'BREACHED'";

    private static final String LAST_TASK = "select extract(epoch from max(created_at))::bigint from engine.user_task";

    /** Not the clock of the report that the others belong to. */
    // language=PostgreSQL
    private static final String LATE = """
            select clock.kind, count(*) as clocks,
                100.0 * count(*) filter (where event.recorded_at - clock.due_at <= interval '1 minute') / count(*) as in_time,
                percentile_cont(0.5) within group (order by extract(epoch from event.recorded_at - clock.due_at)) as p50,
                percentile_cont(0.99) within group (order by extract(epoch from event.recorded_at - clock.due_at)) as p99,
                max(extract(epoch from event.recorded_at - clock.due_at)) as last
            from whiria.clock_event event join whiria.clock clock on clock.id = event.clock_id
            where event.kind = 'BREACHED' and clock.due_at >= :first
            group by clock.kind order by clock.kind
            """;

    private void waiting(int many) throws Exception {
        var rate = with(clocks ->
                clocks.start(many, VISIT, clocks.report(), Instant.now().minusSeconds(1), Duration.ofDays(1)));
        await("all clocks to wait", many, "select count(*) from engine.timer where state = 'CREATED'");
        System.out.printf(
                "%,d clocks wait, set up at %.0f/s; broker %d MB, database %d MB resident%n",
                many, rate, product.residentMegabytes(Part.BROKER), product.residentMegabytes(Part.POSTGRES));
        var start = System.nanoTime();
        product.stop();
        System.out.printf("stopped in %.1f s%n", seconds(start));
        start = System.nanoTime();
        product.start();
        product.awaitReady();
        System.out.printf(
                "ready again in %.1f s; broker %d MB, database %d MB resident, load %.1f%n",
                seconds(start),
                product.residentMegabytes(Part.BROKER),
                product.residentMegabytes(Part.POSTGRES),
                load());
    }

    private <T> T with(SetUp<T> setUp) throws Exception {
        try (var engine = CamundaClient.newClientBuilder()
                        .grpcAddress(product.engine())
                        .preferRestOverGrpc(false)
                        .build();
                var connection = DriverManager.getConnection(product.jdbcUrl(), USER, USER)) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return setUp.of(new ManyClocks(product.address(), engine, jdbc));
        }
    }

    private interface SetUp<T> {
        T of(ManyClocks clocks) throws InterruptedException;
    }

    private void await(String what, long many, String count) throws Exception {
        Patience.ofMinutes(90).lookingEvery(Duration.ofSeconds(1)).await(what, () -> {
            if (number("select count(*) from engine.incident") > 0) {
                throw new GaveUp("There are incidents: in vain waiting for " + what);
            }
            return number(count) >= many ? Optional.of(true) : Optional.empty();
        });
    }

    private long number(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    private JdbcClient jdbc() {
        try {
            return JdbcClient.create(new DriverManagerDataSource(product.jdbcUrl(), USER, USER));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}

package org.whiria.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.whiria.bench.Product.Part;

/**
 * People work, mails are received, and {@code kill -9} hits the application, the engine and the database in turns. Then everything that
 * was promised must be there, once. Ends with 1 where it is not, and keeps the data then.
 */
public final class CrashRun {

    private static final int CALLERS = 6;
    private static final int ROUNDS = 2;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(12);

    private final Product product;
    private final GreenMail mail;
    private final Random random;
    private final Acknowledged acknowledged = new Acknowledged();
    private volatile boolean working = true;

    private CrashRun(Product product, GreenMail mail, long seed) {
        this.product = product;
        this.mail = mail;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "crash");
        var seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : System.nanoTime();
        var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        System.out.printf("seed %d, data in %s%n", seed, home);
        var intact = false;
        try (var product = product(home, mail)) {
            intact = new CrashRun(product, mail, seed).run();
        } finally {
            mail.stop();
        }
        if (intact) {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(intact ? 0 : 1);
    }

    private static Product product(Path home, GreenMail mail) throws IOException {
        return new Product(
                home,
                freePort(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--whiria.correspondence.uncertain-after=45s",
                "--whiria.correspondence.retry-after=5s,5s,10s,20s,60s");
    }

    private boolean run() throws Exception {
        var start = System.nanoTime();
        product.start();
        product.awaitReady();
        say("ready", start);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < CALLERS; caller++) {
                callers.execute(this::work);
            }
            for (var part : parts()) {
                Thread.sleep(BETWEEN_KILLS.plusMillis(random.nextInt(8_000)));
                kill(part, start);
            }
            Thread.sleep(BETWEEN_KILLS);
            working = false;
        }
        say("everybody has finished", start);
        return check();
    }

    private void work() {
        try {
            while (working) {
                new CrashStory(product.address(), acknowledged).tell();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            acknowledged.stuck().add("A caller gave up: " + unexpected);
        }
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var round = 0; round < ROUNDS; round++) {
            Collections.addAll(parts, Part.values());
        }
        Collections.shuffle(parts, random);
        return parts;
    }

    /** The application dies when it has just handed a mail over and not yet written down that it has. */
    private void kill(Part part, long start) throws IOException, InterruptedException {
        if (part == Part.APPLICATION) {
            mail.waitForIncomingEmail(BETWEEN_KILLS.toMillis(), mail.getReceivedMessages().length + 1);
        }
        say((product.kill(part) ? "kill -9 " : "was down already: ") + part, start);
    }

    private boolean check() throws Exception {
        var jdbc = JdbcClient.create(new DriverManagerDataSource(product.jdbcUrl(), "postgres", "postgres"));
        var settled = true;
        try {
            Patience.ofMinutes(4)
                    .await("everything to settle", () -> Optional.of(true).filter(yes -> CrashChecks.settled(jdbc)));
        } catch (GaveUp unsettled) {
            System.out.println(unsettled.getMessage());
            settled = false;
        }
        var checks = new CrashChecks(jdbc, acknowledged, mail);
        var findings = checks.all();
        findings.forEach(CrashRun::print);
        System.out.println("letters: " + checks.letterStates());
        return settled && findings.stream().allMatch(finding -> finding.wrong().isEmpty());
    }

    private static void print(CrashChecks.Finding finding) {
        System.out.printf(
                "%-62s %6d  %s%n",
                finding.what(),
                finding.number(),
                finding.wrong().isEmpty() ? "ok" : "WRONG " + finding.wrong().size());
        finding.wrong().stream().limit(20).forEach(wrong -> System.out.println("    " + wrong));
    }

    private static void say(String what, long start) {
        System.out.printf("%5.1f s  %s%n", (System.nanoTime() - start) / 1e9, what);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

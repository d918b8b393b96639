package org.whiria.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whiria.correspondence.mail.SomeLetters.aLetter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.threeten.extra.MutableClock;
import org.whiria.correspondence.Correspondence;
import org.whiria.correspondence.CorrespondenceSettings;
import org.whiria.correspondence.LetterState;
import org.whiria.correspondence.Letters;
import org.whiria.correspondence.Recipient;
import org.whiria.correspondence.archive.KeptLetter;
import org.whiria.correspondence.archive.LetterArchive;
import org.whiria.correspondence.archive.Settlement;
import org.whiria.correspondence.archive.Settling;
import org.whiria.people.Group;
import org.whiria.people.Role;
import org.whiria.people.Staff;

/** What becomes of letters when the mail server refuses, dies, or we do. */
@MailTest
class PostOfficeTests {

    private static final Staff SUPERVISOR =
            new Staff("supervisor", "Sam Supervisor", Set.of(new Group(Role.SUPERVISOR, "kirikiriroa")));

    @Autowired
    Correspondence correspondence;

    @Autowired
    Letters letters;

    @Autowired
    LetterArchive archive;

    @Autowired
    PostOffice postOffice;

    @Autowired
    Settling settling;

    @Autowired
    JavaMailSenderImpl server;

    @Autowired
    CorrespondenceSettings settings;

    @Autowired
    MutableClock clock;

    @Test
    void failsALetterThatIsRefusedForGood() throws IOException {
        try (var refusing = ScriptedMailServer.refusing("550 5.1.1 no such mailbox")) {
            server.setPort(refusing.port());
            var id = correspondence.send(aLetter("invite"));

            postOffice.handOverWhatIsDue();

            assertThat(letter(id).state()).isEqualTo(LetterState.FAILED);
            assertThat(letter(id).reason()).contains("refused", "no such mailbox");
            assertThat(archive.toSettle(Set.of("kirikiriroa"), false, 10)).hasSize(1);
            assertThat(archive.toSettle(Set.of("otautahi"), false, 10)).isEmpty();
        }
    }

    @Test
    void triesAgainLaterWhatIsPutOffAndGivesUpInTheEnd() throws IOException {
        try (var busy = ScriptedMailServer.refusing("451 try later")) {
            server.setPort(busy.port());
            var id = correspondence.send(aLetter("invite"));

            postOffice.handOverWhatIsDue();
            postOffice.handOverWhatIsDue();

            assertThat(letter(id).state()).isEqualTo(LetterState.RECORDED);
            assertThat(letter(id).attempt()).isEqualTo(1);
            for (var attempt = 0; attempt < 5; attempt++) {
                clock.add(Duration.ofHours(4));
                postOffice.handOverWhatIsDue();
            }
            assertThat(letter(id).state()).isEqualTo(LetterState.FAILED);
        }
    }

    @Test
    void triesAgainLaterWhenNobodyAnswersThePort() throws IOException {
        server.setPort(aPortWhereNobodyListens());
        var id = correspondence.send(aLetter("invite"));

        postOffice.handOverWhatIsDue();

        assertThat(letter(id).state()).isEqualTo(LetterState.RECORDED);
        assertThat(letter(id).reason()).contains("cannot be reached");
    }

    @Test
    void takesSoManyAtOnceAndNoMore() throws IOException {
        server.setPort(aPortWhereNobodyListens());
        IntStream.range(0, 60).forEach(number -> correspondence.send(aLetter("reminder-" + number)));

        postOffice.handOverWhatIsDue();

        assertThat(Stream.generate(letters::claim)
                        .takeWhile(Optional::isPresent)
                        .count())
                .as("left for the next look")
                .isEqualTo(10);
    }

    @Test
    void isUncertainWhenTheServerDiesAfterTheLetter() throws IOException {
        try (var dying = ScriptedMailServer.dyingAfterTheLetter()) {
            server.setPort(dying.port());
            var id = correspondence.send(aLetter("invite"));

            postOffice.handOverWhatIsDue();
            clock.add(Duration.ofDays(1));
            postOffice.handOverWhatIsDue();

            assertThat(letter(id).state()).isEqualTo(LetterState.UNCERTAIN);
            assertThat(letter(id).attempt()).as("never repeated by itself").isEqualTo(1);
        }
    }

    @Test
    void isUncertainWhenWeDieDuringTheHandOver() {
        var id = correspondence.send(aLetter("invite"));
        letters.claim();

        postOffice.markInterrupted();
        assertThat(letter(id).state()).isEqualTo(LetterState.HANDING_OVER);
        clock.add(Duration.ofMinutes(4));
        postOffice.markInterrupted();

        assertThat(letter(id).state()).isEqualTo(LetterState.UNCERTAIN);
        assertThat(letter(id).reason()).contains("interrupted");
    }

    @Test
    void isSettledByAPersonWhoKnows() {
        var id = anUncertainLetter();

        var settled = settling.settle(id, 1, Settlement.SENT, "Hana has it, she says on the phone", SUPERVISOR);

        assertThat(settled).isTrue();
        assertThat(letter(id).state()).isEqualTo(LetterState.SETTLED);
        assertThat(letter(id).reason()).isEqualTo("It arrived. Hana has it, she says on the phone");
        assertThat(letter(id).events().getLast().doneBy()).isEqualTo("supervisor");
        assertThat(settling.settle(id, 1, Settlement.SEND_AGAIN, "second thoughts", SUPERVISOR))
                .as("settled once")
                .isFalse();
    }

    @Test
    void isSentAgainOnlyWhenAPersonSaysSo() {
        var id = anUncertainLetter();

        settling.settle(id, 1, Settlement.SEND_AGAIN, "She has nothing", SUPERVISOR);

        assertThat(letters.claim().orElseThrow().attempt()).isEqualTo(2);
    }

    @Test
    void believesTheServerThatAnswersAfterAll() {
        var id = anUncertainLetter();

        var believed = letters.become(LetterState.SENT, new Letters.Claim(id, 1), null, null);

        assertThat(believed).isTrue();
        assertThat(letter(id).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void doesNotSendAgainToAnAddressThatIsNotSafe() {
        var id = correspondence.send(
                SomeLetters.aLetterTo(new Recipient("Hana", "hana@whanau.example", false), "invite"));

        assertThat(settling.settle(id, 0, Settlement.SEND_AGAIN, "please", SUPERVISOR))
                .isFalse();
        assertThat(settling.settle(id, 0, Settlement.WILL_NOT_BE_SENT, "told by phone", SUPERVISOR))
                .isTrue();
    }

    @Test
    void waitsForAServerWhereOneInstanceHasNone() {
        var id = correspondence.send(aLetter("invite"));
        var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class);

        new PostOffice(letters, new MailServer(none, settings), settings).handOverWhatIsDue();

        assertThat(letter(id).state()).isEqualTo(LetterState.RECORDED);
    }

    @Test
    void listsALetterOnAReportThatCouldNotBeSentForItsSupervisors() {
        correspondence.send(SomeLetters.aLetterTo(Recipient.of("Te Hau Ora", null), "send"));

        assertThat(archive.toSettle(Set.of("kirikiriroa"), false, 10)).hasSize(1);
        assertThat(archive.toSettle(Set.of(), true, 10)).isEmpty();
    }

    private UUID anUncertainLetter() {
        var id = correspondence.send(aLetter("invite"));
        letters.claim();
        clock.add(Duration.ofMinutes(4));
        postOffice.markInterrupted();
        return id;
    }

    private KeptLetter letter(UUID id) {
        return archive.find(id).orElseThrow();
    }

    private static int aPortWhereNobodyListens() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

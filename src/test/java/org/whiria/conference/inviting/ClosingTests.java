package org.whiria.conference.inviting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whiria.casefile.document.Document;
import org.whiria.casefile.document.Documents;
import org.whiria.conference.invitation.Answer;
import org.whiria.conference.invitation.Invitations;
import org.whiria.conference.invitation.Replies;
import org.whiria.conference.invitation.Reply;

class ClosingTests {

    private static final long PROCESS = 7;

    private final Invitations invitations = mock();
    private final Replies replies = mock();
    private final Documents documents = mock();
    private final Closing closing = new Closing(invitations, replies, documents, Clock.systemUTC());

    @Test
    void whatAPersonWasToldIsKeptAlsoWhereAnAnswerComesThroughTheLinkMeanwhile() {
        var tried = new ArrayList<Integer>();
        given(invitations.close(any(), any())).willReturn(true);
        given(replies.newest(any())).willReturn(Optional.empty());
        given(replies.add(any())).will(call -> {
            tried.add(call.getArgument(0, Reply.class).number());
            return tried.size() == 2;
        });
        var followUp = mock(Document.class);
        given(followUp.data()).willReturn(JsonNodeFactory.instance.objectNode());
        given(documents.newest(PROCESS, "invitation-follow-up")).willReturn(Optional.of(followUp));

        closing.close(UUID.randomUUID(), Answer.ATTENDING.code(), PROCESS);

        assertThat(tried).isEqualTo(List.of(1, 2));
    }
}

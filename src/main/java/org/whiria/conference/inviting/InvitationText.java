package org.whiria.conference.inviting;

import static org.whiria.correspondence.Block.action;
import static org.whiria.correspondence.Block.facts;
import static org.whiria.correspondence.Block.heading;
import static org.whiria.correspondence.Block.list;
import static org.whiria.correspondence.Block.paragraph;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whiria.conference.invitation.Invitee;
import org.whiria.correspondence.Block;

/**
 * The words of an invitation: what, when, where, why you, what is shared and why, how to answer, whom to ask.
 *
 * @param tamaiti given name only; a letter may lie open
 * @param replyBy null while no date is set
 */
record InvitationText(
        Invitee invitee,
        String tamaiti,
        String site,
        String when,
        String where,
        @Nullable String replyBy,
        URI link,
        String phone) {

    List<Block> invitation() {
        var body = new ArrayList<>(greeting());
        body.add(paragraph(("Whānau are coming together to decide how %s can be safe and well. "
                        + "This is called a family group conference, and we would like you to be part of it.")
                .formatted(tamaiti)));
        body.add(facts(whenAndWhere()));
        body.add(action("Tell us if you can come", link));
        body.add(heading("Why you"));
        body.add(paragraph(whyYou()));
        body.add(heading("What happens there"));
        body.add(paragraph(
                "It begins as whānau wish, with karakia if they want it. Everyone first hears what the worries "
                        + "are and what is going well. Then whānau have time on their own to make a plan, and come back to "
                        + "agree it with the others."));
        body.add(heading("If it is hard to come"));
        body.add(list(List.of(
                "You can join by phone or video, or send your views in writing.",
                "We can help with transport, someone to look after tamariki, an interpreter or kai. Say so when you answer.",
                "You can bring a support person. Tell us, so that there is a place for them.")));
        body.add(heading("What is shared, and why"));
        body.add(paragraph(
                "Whānau, or people who work with them, gave us your name and address so that we could invite you. "
                        + "This letter tells you that the conference is held, when and where, and nothing more. Your answer is read "
                        + "by the coordinator and the social worker, to prepare the conference. You can ask us what we hold about "
                        + "you and have it put right (Privacy Act 2020)."));
        body.addAll(closing());
        return List.copyOf(body);
    }

    List<Block> reminder() {
        var body = new ArrayList<>(greeting());
        body.add(
                paragraph(("We have invited you to the family group conference for %s and have not heard from you yet. "
                                + "It matters to whānau to know who comes.")
                        .formatted(tamaiti)));
        body.add(facts(whenAndWhere()));
        body.add(action("Tell us if you can come", link));
        body.add(paragraph("If it is hard to come, tell us what would help: transport, someone to look after tamariki, "
                + "an interpreter, or joining by phone or video."));
        body.addAll(closing());
        return List.copyOf(body);
    }

    private List<Block> greeting() {
        return "mi".equals(invitee.language())
                ? List.of(
                        paragraph("Tēnā koe, %s".formatted(invitee.name())),
                        paragraph(
                                ("He pōwhiri tēnei ki a koe, kia haere mai ki te hui mō %s. Kei raro nei te wā me te wāhi. "
                                                + "Ki te pīrangi koe ki te kōrero Māori, waea mai ki %s.")
                                        .formatted(tamaiti, phone)))
                : List.of(paragraph("Kia ora %s".formatted(invitee.name())));
    }

    private LinkedHashMap<String, String> whenAndWhere() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("When", when);
        facts.put("Where", where);
        if (replyBy != null) {
            facts.put("Please answer by", replyBy);
        }
        return facts;
    }

    private String whyYou() {
        return switch (invitee.basis()) {
            case "entitled" ->
                "whanau".equals(invitee.role())
                        ? "You are whānau. The law gives you a place at this conference, and your voice counts."
                        : "The law gives you a place at this conference.";
            case "information-giver" ->
                "You know something that helps whānau to decide well. You come for your part of the conference; "
                        + "whānau talk on their own afterwards.";
            default -> "Whānau asked for you to be there.";
        };
    }

    private List<Block> closing() {
        return List.of(
                heading("Talk to someone"),
                paragraph(
                        "Call %s and ask for the coordinator at %s. You can ask anything: who else is invited, what will "
                                        .formatted(phone, site)
                                + "be talked about, or how to get there."),
                paragraph("The link in this letter is yours alone, so please do not pass it on. It works until the "
                        + "conference begins."),
                paragraph("Ngā mihi,\nThe coordinator at %s".formatted(site)));
    }
}

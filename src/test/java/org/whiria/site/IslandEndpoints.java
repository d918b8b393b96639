package org.whiria.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.whiria.people.access.ForEveryone;
import org.whiria.platform.Option;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** Pages with forms and a picture of a process, and a server that is hard to please. */
@TestConfiguration(proxyBeanMethods = false)
class IslandEndpoints {

    static final BlockingQueue<JsonNode> DRAFTS = new LinkedBlockingQueue<>();

    private static final String FORM = """
            {"type": "default", "id": "guests", "components": [
              {"type": "textfield", "id": "Field_Place", "key": "place", "label": "Place of the hui",
               "validate": {"required": true}},
              {"type": "select", "id": "Field_Site", "key": "site", "label": "Site", "valuesKey": "sites"},
              {"type": "datetime", "id": "Field_Date", "key": "date", "subtype": "date", "dateLabel": "Date"},
              {"type": "radio", "id": "Field_Voice", "key": "voiceHeard", "label": "Was te tamaiti heard?",
               "values": [{"value": "yes", "label": "Yes"}, {"value": "no", "label": "No"}]},
              {"type": "checkbox", "id": "Field_Consent", "key": "consent", "label": "Whānau agree"},
              {"type": "textarea", "id": "Field_Words", "key": "words", "label": "In their own words",
               "description": "As te tamaiti said it"},
              {"type": "dynamiclist", "id": "List_Guests", "path": "guests", "label": "Guests", "showOutline": true,
               "isRepeating": true, "allowAddRemove": true, "defaultRepetitions": 2, "components": [
                 {"type": "textfield", "id": "Field_Guest", "key": "name", "label": "Name"}]}]}""";

    /** A form that asks one question of each kind. */
    static final String QUESTIONS = """
            {"type": "default", "id": "questions", "components": [
              {"type": "textfield", "key": "place", "label": "Place", "validate": {"required": true}},
              {"type": "textarea", "key": "words", "label": "What was said?", "validate": {"required": true}},
              {"type": "number", "key": "months", "label": "Months", "validate": {"required": true}},
              {"type": "checkbox", "key": "told", "label": "Whānau were told", "validate": {"required": true}},
              {"type": "radio", "key": "heard", "label": "Was te tamaiti heard?", "validate": {"required": true},
               "values": [{"value": "yes", "label": "Yes"}]},
              {"type": "select", "key": "how", "label": "How?", "validate": {"required": true},
               "values": [{"value": "alone", "label": "Alone"}]},
              {"type": "checklist", "key": "grounds", "label": "Which grounds?", "validate": {"required": true},
               "values": [{"value": "a", "label": "A"}]},
              {"type": "taglist", "key": "needs", "label": "Needs", "validate": {"required": true},
               "values": [{"value": "a", "label": "A"}]},
              {"type": "datetime", "key": "day", "subtype": "date", "dateLabel": "Day", "validate": {"required": true}},
              {"type": "datetime", "key": "time", "subtype": "time", "timeLabel": "Time", "validate": {"required": true}},
              {"type": "dynamiclist", "path": "guests", "label": "Guests", "isRepeating": true,
               "defaultRepetitions": 2, "components": [
                 {"type": "textfield", "key": "name", "label": "Name", "validate": {"required": true}}]}]}""";

    @Controller
    static class Islands {

        private final List<String> kept = new CopyOnWriteArrayList<>();
        private final AtomicInteger looks = new AtomicInteger();
        private final ObjectMapper mapper;

        Islands(ObjectMapper mapper) {
            this.mapper = mapper;
        }

        @GetMapping("/test/islands")
        @ForEveryone
        String islands(Model model) throws IOException {
            model.addAttribute("schema", mapper.readTree(FORM));
            model.addAttribute("data", Map.of("place", "</script><b>Whare"));
            model.addAttribute("options", Map.of("sites", List.of(new Option("otautahi", "Ōtautahi Christchurch"))));
            model.addAttribute(
                    "diagram",
                    Map.of(
                            "xml", Files.readString(Path.of("bpmn/partner-invitation.bpmn")),
                            "completed", List.of("ServiceTask_ScheduleReminders"),
                            "active", List.of(Map.of("id", "ServiceTask_InvitePartner", "count", 1)),
                            "incidents",
                                    List.of(Map.of(
                                            "id", "ServiceTask_InvitePartner", "message", "The mail server is away"))));
            return "site-test/islands";
        }

        @GetMapping("/test/questions")
        @ForEveryone
        String questions(Model model) throws IOException {
            model.addAttribute("schema", mapper.readTree(QUESTIONS));
            return "site-test/questions";
        }

        @GetMapping("/test/updates")
        @ForEveryone
        String updates(Model model) {
            model.addAttribute("look", looks.incrementAndGet());
            return "site-test/updates";
        }

        @GetMapping("/test/note")
        @ForEveryone
        String note(Model model) {
            model.addAttribute("kept", String.join(", ", kept));
            return "site-test/note";
        }

        @PostMapping("/test/note")
        @ForEveryone
        String keep(@RequestParam String note, @RequestParam String as) {
            kept.add(as + ": " + note);
            return "redirect:/test/note";
        }

        @PutMapping("/test/draft")
        @ForEveryone
        @ResponseBody
        Map<String, Integer> draft(@RequestBody JsonNode answers) {
            DRAFTS.add(answers);
            return Map.of("version", DRAFTS.size());
        }

        @PostMapping("/test/form")
        @ForEveryone
        @ResponseBody
        Map<String, String> send(@RequestBody JsonNode answers) {
            if (answers.at("/guests/1/name").asText().isEmpty()) {
                throw Problem.invalid(new FieldProblem("guests[1].name", "Say who the second guest is."));
            }
            return Map.of("location", "/help");
        }
    }
}

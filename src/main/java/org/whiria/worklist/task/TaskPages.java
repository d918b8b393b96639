package org.whiria.worklist.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whiria.clock.board.ClockPanel;
import org.whiria.people.Staff;
import org.whiria.people.access.ForAllButAuditors;
import org.whiria.projection.TaskView;
import org.whiria.worklist.Reach;
import org.whiria.worklist.list.TaskItem;
import org.whiria.worklist.list.TaskList;

/** The pages of one task. */
@Controller
@ForAllButAuditors
@RequestMapping("/tasks/{key}")
class TaskPages {

    private static final int LOOKS_FOR_THE_NEXT = 8;
    private static final int NEXT_ONES = 3;

    private final TaskReading reading;
    private final TaskDesk desk;
    private final Completions completions;
    private final TaskList list;
    private final ClockPanel clocks;

    TaskPages(TaskReading reading, TaskDesk desk, Completions completions, TaskList list, ClockPanel clocks) {
        this.reading = reading;
        this.desk = desk;
        this.completions = completions;
        this.list = list;
        this.clocks = clocks;
    }

    @GetMapping
    String show(@PathVariable long key, Staff staff, Model model) {
        var whole = reading.read(staff, key);
        model.addAttribute("whole", whole);
        model.addAttribute(
                "clocks", clocks.of(whole.item().caseId(), whole.item().reportId()));
        model.addAttribute("mayGiveBack", Reach.of(staff).supervises(whole.task()));
        return "worklist/task";
    }

    @PostMapping("/claim")
    String claim(@PathVariable long key, Staff staff) {
        desk.claim(staff, key);
        return "redirect:/tasks/" + key;
    }

    @PostMapping("/give-back")
    String giveBack(@PathVariable long key, Staff staff, RedirectAttributes redirect) {
        var name = desk.see(staff, key).name();
        desk.giveBack(staff, key);
        redirect.addFlashAttribute("done", "“" + name + "” is back with the team. What was written so far is kept.");
        return "redirect:/tasks";
    }

    @PutMapping(path = "/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    TaskApi.SavedDraft save(
            @PathVariable long key, @RequestParam int version, @RequestBody JsonNode data, Staff staff) {
        return TaskApi.SavedDraft.of(desk.save(staff, key, version, data));
    }

    @PostMapping(path = "/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> complete(@PathVariable long key, @RequestBody JsonNode data, Staff staff) {
        completions.complete(staff, key, data);
        return Map.of("location", "/tasks/" + key + "/done");
    }

    /** A task whose form asks nothing is done with a plain button. */
    @PostMapping(path = "/complete", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String complete(@PathVariable long key, Staff staff) {
        completions.complete(staff, key, JsonNodeFactory.instance.objectNode());
        return "redirect:/tasks/" + key + "/done";
    }

    @GetMapping("/done")
    String done(@PathVariable long key, Staff staff, Model model) {
        var task = desk.see(staff, key);
        model.addAttribute("task", task);
        offerNext(task, 1, staff, model);
        return "worklist/done";
    }

    /** What the person can go on with; asked again for a few seconds, because the engine decides it just now. */
    @GetMapping("/next")
    String next(@PathVariable long key, @RequestParam int look, Staff staff, Model model) {
        offerNext(desk.see(staff, key), look, staff, model);
        return "worklist/done :: next";
    }

    private void offerNext(TaskView task, int look, Staff staff, Model model) {
        var done = reading.look(task);
        var next = next(staff, done);
        model.addAttribute("key", task.key());
        model.addAttribute("next", next);
        model.addAttribute("item", done);
        model.addAttribute("look", look);
        model.addAttribute("again", next.isEmpty() && look < LOOKS_FOR_THE_NEXT);
    }

    /** Of the same case; the four-eyes rule, which is asked one by one, only stands against a few. */
    private List<TaskItem> next(Staff staff, TaskItem done) {
        List<UUID> subjects = Stream.of(done.caseId(), done.reportId())
                .filter(Objects::nonNull)
                .toList();
        return list.about(Reach.of(staff).ownWork(), subjects).stream()
                .filter(task -> task.assignee() == null || task.assignee().equals(staff.username()))
                .limit(2L * NEXT_ONES)
                .filter(task -> desk.mayStart(staff, task.key()))
                .limit(NEXT_ONES)
                .toList();
    }
}

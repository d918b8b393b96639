package org.whiria.correspondence.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whiria.casefile.CaseAccess;
import org.whiria.casefile.CaseFile;
import org.whiria.casefile.Cases;
import org.whiria.casefile.tamariki.Tamariki;
import org.whiria.people.Duty;
import org.whiria.people.Role;
import org.whiria.people.Staff;
import org.whiria.people.StaffDirectory;
import org.whiria.people.access.ForAllButAuditors;
import org.whiria.people.access.ForCasework;
import org.whiria.people.access.ForOperators;
import org.whiria.platform.AccessLog;
import org.whiria.platform.problem.FieldProblem;
import org.whiria.platform.problem.Problem;

/** Letters to read, and the list of those that a person has to settle. */
@Controller
class CorrespondencePages {

    private static final int LONGEST_LIST = 200;
    private static final int NOTE_LENGTH = 1000;

    private final CaseAccess access;
    private final Cases cases;
    private final Tamariki tamariki;
    private final LetterArchive archive;
    private final Settling settling;
    private final StaffDirectory staffDirectory;
    private final AccessLog accessLog;

    CorrespondencePages(
            CaseAccess access,
            Cases cases,
            Tamariki tamariki,
            LetterArchive archive,
            Settling settling,
            StaffDirectory staffDirectory,
            AccessLog accessLog) {
        this.access = access;
        this.cases = cases;
        this.tamariki = tamariki;
        this.archive = archive;
        this.settling = settling;
        this.staffDirectory = staffDirectory;
        this.accessLog = accessLog;
    }

    @GetMapping("/cases/{reference}/correspondence")
    @ForCasework
    String ofCase(@PathVariable String reference, Staff staff, Model model) {
        var file = access.look(reference, staff);
        model.addAttribute("file", file);
        model.addAttribute("name", tamariki.get(file.tamaitiId()).name().full());
        model.addAttribute("letters", archive.ofCase(file.id()));
        return "correspondence/case";
    }

    @GetMapping("/correspondence")
    @ForOperators
    String toSettle(Staff staff, Model model) {
        var everywhere = staff.hasRole(Role.ADMINISTRATOR);
        model.addAttribute("letters", archive.toSettle(staff.sitesAs(Role.SUPERVISOR), everywhere, LONGEST_LIST));
        model.addAttribute("supervises", staff.hasRole(Role.SUPERVISOR));
        return "correspondence/to-settle";
    }

    @GetMapping("/correspondence/{id}")
    @ForAllButAuditors
    String letter(@PathVariable UUID id, Staff staff, Model model) {
        var letter = seenBy(staff, id);
        accessLog.looked("letter", id);
        return page(letter, staff, null, List.of(), model);
    }

    @PostMapping("/correspondence/{id}/settlement")
    @ForOperators
    String settle(
            @PathVariable UUID id,
            @RequestParam int attempt,
            @RequestParam(required = false) @Nullable Settlement settlement,
            @RequestParam(defaultValue = "") String note,
            Staff staff,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var letter = seenBy(staff, id);
        if (!maySettle(letter, staff)) {
            throw Problem.forbidden("This letter is not for you to settle.");
        }
        var problems = problems(settlement, note);
        if (settlement == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("note", note);
            return page(letter, staff, settlement, problems, model);
        }
        if (settling.settle(id, attempt, settlement, note.strip(), staff)) {
            next.addFlashAttribute(
                    "done", "The letter is settled: " + settlement.label().toLowerCase(Locale.ROOT));
        } else {
            next.addFlashAttribute("notice", "The letter had moved on in the meantime, so nothing was changed.");
        }
        return "redirect:/correspondence";
    }

    private static List<FieldProblem> problems(@Nullable Settlement settlement, String note) {
        var problems = new ArrayList<FieldProblem>();
        if (settlement == null) {
            problems.add(new FieldProblem("settlement", "Choose what became of the letter"));
        }
        if (note.isBlank()) {
            problems.add(new FieldProblem("note", "Say how you know, or why"));
        } else if (note.length() > NOTE_LENGTH) {
            problems.add(new FieldProblem("note", "Keep the note to %d letters or fewer".formatted(NOTE_LENGTH)));
        }
        return problems;
    }

    private String page(
            KeptLetter letter, Staff staff, @Nullable Settlement chosen, List<FieldProblem> problems, Model model) {
        model.addAttribute("letter", letter);
        model.addAttribute("mayRead", mayRead(letter, staff));
        model.addAttribute("lines", letter.lines());
        model.addAttribute("names", names(letter));
        model.addAttribute("reference", reference(letter));
        model.addAttribute("maySettle", maySettle(letter, staff));
        model.addAttribute("canBeSentAgain", settling.canBeSentAgain(letter));
        model.addAttribute("settlements", Settlement.values());
        model.addAttribute("chosen", chosen);
        model.addAttribute("problems", problems);
        return "correspondence/letter";
    }

    /** Letters on a report are for those who may know the notifier; letters of a case for those who see the case. */
    private KeptLetter seenBy(Staff staff, UUID id) {
        return archive.find(id)
                .filter(letter -> mayRead(letter, staff) || maySettle(letter, staff))
                .orElseThrow(() -> Problem.notFound("There is no such letter."));
    }

    private boolean mayRead(KeptLetter letter, Staff staff) {
        return letter.caseId() == null
                ? staff.hasAt(letter.site(), Duty.INTAKE)
                : cases.find(letter.caseId())
                        .filter(file -> file.mayBeSeenBy(staff))
                        .isPresent();
    }

    /** Administrators settle what is in doubt, wherever it is; they find out by the Message-ID and need not read it. */
    private static boolean maySettle(KeptLetter letter, Staff staff) {
        return (letter.state().isForAPerson() && staff.hasRoleAt(letter.site(), Role.SUPERVISOR))
                || (letter.state().isInDoubt() && staff.hasRole(Role.ADMINISTRATOR));
    }

    private Map<String, String> names(KeptLetter letter) {
        return staffDirectory.names(letter.events().stream().map(KeptLetter.Event::doneBy));
    }

    private @Nullable String reference(KeptLetter letter) {
        return letter.caseId() == null
                ? null
                : cases.find(letter.caseId()).map(CaseFile::reference).orElse(null);
    }
}

package org.whiria.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.whiria.people.Staff;
import org.whiria.people.access.ForEveryone;

@Controller
class HomePages {

    @GetMapping("/")
    @ForEveryone
    String home(Staff staff) {
        return "redirect:" + Navigation.home(staff);
    }
}

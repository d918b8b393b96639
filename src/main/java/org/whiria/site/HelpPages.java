package org.whiria.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.whiria.people.access.Anonymous;

@Controller
class HelpPages {

    @GetMapping("/help")
    @Anonymous
    String help() {
        return "site/help";
    }
}

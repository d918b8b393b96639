package org.whiria.site.signin;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whiria.people.access.Anonymous;

@Controller
class SignInPages {

    private final ObjectProvider<DemoSignIn> demo;
    private final ObjectProvider<ClientRegistrationRepository> identityProviders;

    SignInPages(ObjectProvider<DemoSignIn> demo, ObjectProvider<ClientRegistrationRepository> identityProviders) {
        this.demo = demo;
        this.identityProviders = identityProviders;
    }

    @GetMapping("/sign-in")
    @Anonymous
    String signIn(
            @RequestParam(required = false) String error,
            @RequestParam(name = "signed-out", required = false) String signedOut,
            Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("demo", demo.getIfAvailable());
        model.addAttribute("identityProviders", identityProviders());
        return "site/sign-in";
    }

    private List<ClientRegistration> identityProviders() {
        var known = new ArrayList<ClientRegistration>();
        if (identityProviders.getIfAvailable() instanceof InMemoryClientRegistrationRepository configured) {
            configured.forEach(known::add);
        }
        return known;
    }
}

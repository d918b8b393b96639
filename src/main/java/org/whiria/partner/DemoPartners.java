package org.whiria.partner;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fictional partners for a demonstration. They exist only in the profile {@code local}. */
@Component
@Profile("local")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoPartners implements ApplicationRunner {

    private final Partners partners;

    DemoPartners(Partners partners) {
        this.partners = partners;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        save("te-awa-whanau-ora", "Te Awa Whānau Ora (fictional)", "maori-organisation", "kirikiriroa", "ncc");
        save("ngati-tauira", "Te Rūnanga o Ngāti Tauira (fictional)", "iwi", "kirikiriroa", "ncc");
        save("kotuku-family-support", "Kōtuku Family Support (fictional)", "provider", "kirikiriroa");
        save("te-whare-manaaki", "Te Whare Manaaki (fictional)", "maori-organisation", "otautahi", "ncc");
        save("pacific-tides", "Pacific Tides Fale (fictional)", "provider", "otautahi");
        save("plains-health", "Plains Child Health (fictional)", "agency", "otautahi");
    }

    private void save(String code, String name, String kind, String... sites) {
        partners.save(new Partner(code, name, kind, "referrals@%s.example".formatted(code)), List.of(sites));
    }
}

package org.whiria.partner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whiria.platform.Option;
import org.whiria.platform.OptionList;

/** The partners of a site first; the others after them, since a whānau may live elsewhere than intake sits. */
@Component
class PartnerOptions implements OptionList {

    private final Partners partners;

    PartnerOptions(Partners partners) {
        this.partners = partners;
    }

    @Override
    public String key() {
        return "partners";
    }

    @Override
    public List<Option> options(String site) {
        return Stream.concat(partners.at(site).stream(), partners.all().stream())
                .distinct()
                .map(partner -> new Option(partner.code(), partner.name()))
                .toList();
    }

    @Override
    public Optional<String> label(String value) {
        return partners.find(value).map(Partner::name);
    }
}

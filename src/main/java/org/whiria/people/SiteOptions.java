package org.whiria.people;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whiria.platform.Option;
import org.whiria.platform.OptionList;

@Component
class SiteOptions implements OptionList {

    private final Sites sites;

    SiteOptions(Sites sites) {
        this.sites = sites;
    }

    @Override
    public String key() {
        return "sites";
    }

    @Override
    public List<Option> options(String site) {
        return sites.all().stream()
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }

    @Override
    public Optional<String> label(String value) {
        return sites.find(value).map(Site::name);
    }
}

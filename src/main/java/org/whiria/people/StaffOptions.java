package org.whiria.people;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whiria.platform.Option;
import org.whiria.platform.OptionList;

/** The social workers to whom a case of the site can be allocated. */
@Component
class StaffOptions implements OptionList {

    private final StaffDirectory staff;

    StaffOptions(StaffDirectory staff) {
        this.staff = staff;
    }

    @Override
    public String key() {
        return "staff";
    }

    @Override
    public List<Option> options(String site) {
        return staff.at(site, Role.SOCIAL_WORKER).stream()
                .map(person -> new Option(person.username(), person.name()))
                .toList();
    }

    @Override
    public Optional<String> label(String value) {
        return Optional.ofNullable(staff.names(List.of(value)).get(value));
    }
}

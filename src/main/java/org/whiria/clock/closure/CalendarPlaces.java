package org.whiria.clock.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whiria.clock.calendar.CalendarVersion;
import org.whiria.clock.calendar.Closure;
import org.whiria.people.Site;
import org.whiria.people.Sites;
import org.whiria.people.StaffDirectory;
import org.whiria.platform.Option;

/** Where a closure can hold, in the words of the people who keep the days there. */
@Component
class CalendarPlaces {

    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("ntl", "Te Tai Tokerau Northland"),
            Map.entry("auk", "Tāmaki Makaurau Auckland"),
            Map.entry("wko", "Waikato"),
            Map.entry("bop", "Te Moana a Toi Bay of Plenty"),
            Map.entry("gis", "Te Tairāwhiti Gisborne"),
            Map.entry("tki", "Taranaki"),
            Map.entry("hkb", "Te Matau a Māui Hawke’s Bay"),
            Map.entry("mwt", "Manawatū-Whanganui"),
            Map.entry("wgn", "Te Whanganui-a-Tara Wellington"),
            Map.entry("mbh", "Te Tauihu Marlborough"),
            Map.entry("nsn", "Whakatū Nelson"),
            Map.entry("tas", "Te Tai-o-Aorere Tasman"),
            Map.entry("wtc", "Te Tai Poutini West Coast"),
            Map.entry("can", "Waitaha Canterbury"),
            Map.entry("can-south", "South Canterbury"),
            Map.entry("ota", "Ōtākou Otago"),
            Map.entry("stl", "Murihiku Southland"),
            Map.entry("cit", "Rēkohu Wharekauri Chatham Islands"));

    private final Sites sites;
    private final StaffDirectory directory;

    CalendarPlaces(Sites sites, StaffDirectory directory) {
        this.sites = sites;
        this.directory = directory;
    }

    /** The choices of a form: everywhere, the regions of our sites, our sites. */
    public List<Option> options() {
        var options = new ArrayList<Option>();
        options.add(new Option("everywhere", "Everywhere"));
        var all = sites.all();
        all.stream()
                .map(Site::region)
                .distinct()
                .sorted()
                .forEach(region -> options.add(new Option("region:" + region, "Region: " + region(region))));
        all.forEach(site -> options.add(new Option("site:" + site.code(), "Site: " + site.name())));
        return options;
    }

    List<String> codes() {
        return options().stream().map(Option::value).toList();
    }

    public String region(String code) {
        return REGIONS.getOrDefault(code, code);
    }

    /** Where the closure holds. */
    public String name(Closure closure) {
        var place = closure.place();
        if (place == null) {
            return "Everywhere";
        }
        return closure.scope() == Closure.Scope.REGION
                ? region(place)
                : sites.find(place).map(Site::name).orElse(place);
    }

    /** Names by username of those who changed the calendar. */
    Map<String, String> people(List<CalendarVersion> versions) {
        return directory.names(versions.stream().map(CalendarVersion::madeBy));
    }
}

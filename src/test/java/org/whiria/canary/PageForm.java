package org.whiria.canary;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.whiria.site.Browser;

/** A form of a page, filled in: a canary in every field that takes text, whichever fields there are. */
final class PageForm {

    private static final Pattern FIELD = Pattern.compile("<(input|textarea)\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern TYPE = Pattern.compile("\\btype=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final Map<String, String> fields = new HashMap<>();

    /** Leaves out {@code website}, which stands there for machines. */
    static PageForm on(Browser browser, String path, Canaries canaries) throws IOException, InterruptedException {
        var form = new PageForm();
        var tags = FIELD.matcher(browser.get(path).body());
        while (tags.find()) {
            var name = attribute(NAME, tags.group(), "");
            var type = tags.group(1).equals("textarea") ? "text" : attribute(TYPE, tags.group(), "text");
            if (!name.isEmpty() && !name.equals("website")) {
                form.fill(name, type, tags.group(), path, canaries);
            }
        }
        return form;
    }

    private void fill(String name, String type, String tag, String path, Canaries canaries) {
        switch (type) {
            case "hidden" -> fields.putIfAbsent(name, attribute(VALUE, tag, ""));
            case "text" -> fields.put(name, canaries.word(path + " " + name));
            case "email" -> fields.put(name, canaries.email(path + " " + name));
            case "tel" -> fields.put(name, Canaries.PHONE);
            case "date" -> fields.put(name, name.endsWith("dateOfBirth") ? Canaries.BIRTH : "");
            default -> {}
        }
    }

    PageForm with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    Map<String, String> fields() {
        return fields;
    }

    private static String attribute(Pattern pattern, String tag, String otherwise) {
        var found = pattern.matcher(tag);
        return found.find() ? found.group(1) : otherwise;
    }
}

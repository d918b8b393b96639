package org.whiria.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A fictional case: its report, and what people do about it, one task after the other.
 *
 * @param hoursAgo when the report was received
 */
record Story(int hoursAgo, ObjectNode report, List<Step> steps) {

    /** One task: the model element, the username of the person who does it, and the answers of the form. */
    record Step(String element, String by, ObjectNode answers) {}
}

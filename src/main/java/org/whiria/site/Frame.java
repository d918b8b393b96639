package org.whiria.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whiria.people.Staff;

/**
 * What the layout shows around a page.
 *
 * @param staff the signed-in person; null for the public and for someone who is not staff
 * @param demonstration whether all data is fictional
 */
record Frame(@Nullable Staff staff, List<Navigation.Item> navigation, boolean demonstration) {}

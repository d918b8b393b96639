/** People of the demonstration who work through the application's API, for tests and measurements that tell a whole story. */
@NullMarked
package org.whiria.story;

import org.jspecify.annotations.NullMarked;

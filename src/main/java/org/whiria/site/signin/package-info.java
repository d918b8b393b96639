/** Signing in, and the filters that guard every request. */
@NullMarked
package org.whiria.site.signin;

import org.jspecify.annotations.NullMarked;

package org.whiria.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such case, or none that the caller may see: the answer is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchCase(String which) {
        super("There is no case " + which + ", or it is not one of your sites.");
    }
}

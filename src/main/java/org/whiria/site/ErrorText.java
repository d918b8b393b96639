package org.whiria.site;

import org.springframework.http.HttpStatus;

/** What an error page says: what happened, and what to do next. */
record ErrorText(String heading, String advice) {

    static ErrorText of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                new ErrorText(
                        "Page not found",
                        "The address may be mistyped, or what it led to is not there for you. Use the menu to find your way.");
            case FORBIDDEN ->
                new ErrorText(
                        "You may not open this",
                        "Your roles do not include it, or your sign-in ended while the page was open. Sign in again, or ask your supervisor.");
            case UNAUTHORIZED -> new ErrorText("Please sign in", "Your sign-in has ended. Sign in and try again.");
            case CONFLICT ->
                new ErrorText(
                        "Someone was faster",
                        "What you wanted to change has changed meanwhile. Go back and look again.");
            case BAD_REQUEST ->
                new ErrorText(
                        "That did not work",
                        "The address, or something that was typed, has a sign or a value that cannot be used. Go back, change it and try again.");
            case UNPROCESSABLE_ENTITY, METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE ->
                new ErrorText(
                        "That did not work", "The request was not understood. Go back, reload the page and try again.");
            case PAYLOAD_TOO_LARGE -> new ErrorText("That is too much at once", "Shorten it or send it in parts.");
            case SERVICE_UNAVAILABLE ->
                new ErrorText(
                        "Not available right now",
                        "A part of the service is away for a moment. Try again in a few minutes.");
            default ->
                new ErrorText(
                        "Something went wrong",
                        "It is not your fault, and what you saved before is safe. Try again in a few minutes.");
        };
    }
}

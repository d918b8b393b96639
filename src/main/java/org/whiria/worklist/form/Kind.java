package org.whiria.worklist.form;

/** The component types of form-js that this product offers to designers, by what they hold. */
enum Kind {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    CHECKBOX,
    RADIO,
    SELECT,
    CHECKLIST,
    TAGLIST,
    DATETIME,
    EXPRESSION,
    GROUP,
    DYNAMICLIST,
    /** Shown, never filled in. */
    TEXT,
    HTML,
    IMAGE,
    SPACER,
    SEPARATOR,
    BUTTON,
    IFRAME;

    /** Holds a value under a key. */
    boolean keyed() {
        return switch (this) {
            case TEXTFIELD, TEXTAREA, NUMBER, CHECKBOX, RADIO, SELECT, CHECKLIST, TAGLIST, DATETIME, EXPRESSION -> true;
            default -> false;
        };
    }

    /** May become a process variable: codes, numbers, ticks and dates, never free text, which an expression could repeat. */
    boolean routable() {
        return switch (this) {
            case NUMBER, CHECKBOX, RADIO, SELECT, CHECKLIST, TAGLIST, DATETIME, EXPRESSION -> true;
            default -> false;
        };
    }
}

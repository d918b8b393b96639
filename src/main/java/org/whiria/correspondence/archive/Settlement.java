package org.whiria.correspondence.archive;

/** What a person says about a letter of which the machine does not know, or knows that it failed. */
public enum Settlement {
    SENT("It arrived"),
    SEND_AGAIN("Send it again"),
    WILL_NOT_BE_SENT("It will not be sent");

    private final String label;

    Settlement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

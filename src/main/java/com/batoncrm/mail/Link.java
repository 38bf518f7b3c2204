package com.batoncrm.mail;

/**
 * A link that works without login, once.
 *
 * @param token known to nobody but the mail's reader: never log or store it
 * @param path below the public URL, "/answer/TOKEN"
 */
public record Link(String token, String path) {

    static Link of(String purpose, String token) {
        return new Link(token, "/" + purpose + "/" + token);
    }

    @Override
    public String toString() {
        return "Link[" + path.replace(token, "...") + "]";
    }
}

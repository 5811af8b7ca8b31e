package dev.maxarportal.signin;

import java.util.List;
import java.util.function.Predicate;

/**
 * A form that comes back half filled when the sign-in has ended under it. Each room declares its own as beans.
 *
 * @param action path that the form is sent to; may have variables
 * @param page path at which it is shown, with the same variables; may have a query of its own
 * @param fields what is filled in again; these stand in the address, so none may be a secret
 * @param mayStandInAddress tells what was typed into these fields from what got there by mistake, which does not come back
 */
public record UnsentForm(String action, String page, List<String> fields, Predicate<String> mayStandInAddress) {

    /** With fields that no secret is ever put into. */
    public UnsentForm(String action, String page, List<String> fields) {
        this(action, page, fields, typed -> true);
    }
}

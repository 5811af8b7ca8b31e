package dev.maxarportal.signin;

import java.util.List;

/**
 * A form that comes back half filled when the sign-in has ended under it. Each room declares its own as beans.
 *
 * @param action path that the form is sent to; may have variables
 * @param page path at which it is shown, with the same variables; may have a query of its own
 * @param fields what is filled in again; these stand in the address, so none may be a secret
 */
public record UnsentForm(String action, String page, List<String> fields) {}

package dev.maxarportal.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the portal's name and whether it may change anything. */
@ControllerAdvice
class SharedModel {

    private final PortalProperties portal;

    SharedModel(PortalProperties portal) {
        this.portal = portal;
    }

    @ModelAttribute("portal")
    PortalProperties portal() {
        return portal;
    }
}

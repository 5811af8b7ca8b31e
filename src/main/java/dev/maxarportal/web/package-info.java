/** What every page shares: layout, error pages, list state, CSV files, and how numbers, money, area and time are written. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.maxarportal.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

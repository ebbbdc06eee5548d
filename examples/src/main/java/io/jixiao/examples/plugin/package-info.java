/**
 * A plug-in as a vendor would write it: one class brings a rubric, another a rule of its own, and a
 * service file names the first. It uses nothing of the command line and could be a jar of its own.
 */
@NullMarked
package io.jixiao.examples.plugin;

import org.jspecify.annotations.NullMarked;

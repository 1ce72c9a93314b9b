/** Sign-in, the start page of each role, the frame around the pages, the administration of users. */
package de.ozglotse.identity.web;

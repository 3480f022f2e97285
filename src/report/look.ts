import type { Report } from '../model/model.js';

/** Where a family's page, written as `familyPage` names it, finds the family in the overview beside it. */
export interface OverviewPlace {
  /** Name of the overview's file, without a folder. */
  readonly file: string;
  /** Id of the family. */
  readonly family: string;
}

/** How a report is to look. It decides nothing about what a report says. */
export interface Look {
  /** Columns of the terminal; below 40 it counts as 40. From 100 the texts stand side by side. */
  readonly width: number;
  /** Whether the terminal takes colour. Marks never rest on colour alone. */
  readonly color: boolean;
  /** Whether differences of house style are listed too. */
  readonly showStyle: boolean;
  /** Whether `article` records of JSON Lines carry the text. */
  readonly withText: boolean;
  /** The overview that a page leads back to; null for a page by itself. */
  readonly overview: OverviewPlace | null;
}

/**
 * The look where nobody asked for another: 80 columns, no colour, house style folded away, no texts in JSON Lines, a page
 * by itself.
 */
export const defaultLook: Look = { width: 80, color: false, showStyle: false, withText: false, overview: null };

/** Makes the whole text of a file. Identical input gives identical bytes. What the look leaves out is as by default. */
export type Reporter = (report: Report, look?: Partial<Look>) => string;

/** A reporter inside this stage: every part of the look is given. */
export type Renderer = (report: Report, look: Look) => string;

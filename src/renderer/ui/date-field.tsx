import './date-field.css';
import {
  type CalendarDate,
  type CalendarDateTime,
  parseDate,
  parseDateTime,
  toCalendarDateTime,
} from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useRef } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { IconButton } from './button.tsx';

interface DateFieldProps {
  label: string;
  clearLabel: string;
  calendarLabel: string;
  /** `YYYY-MM-DD` for a day, `YYYY-MM-DDTHH:MM` for a moment in the time of this place, '' for none. */
  value: string;
  with: 'day' | 'minute';
  onChange(value: string): void;
  onBlur(): void;
  isReadOnly: boolean;
  /** Marks what is not yet part of the story, so that undo knows whose turn it is. */
  pending: boolean;
}

function read(value: string, grain: DateFieldProps['with']): CalendarDate | CalendarDateTime | null {
  if (value === '') return null;
  return grain === 'day' ? parseDate(value.slice(0, 10)) : parseDateTime(value);
}

function write(date: CalendarDate | CalendarDateTime | null, grain: DateFieldProps['with']): string {
  if (!date) return '';
  return grain === 'day' ? date.toString().slice(0, 10) : toCalendarDateTime(date).toString().slice(0, 16);
}

/** A date in the reader’s own order, typed by its parts or chosen from a calendar. Times run over 24 hours. */
export function DateField({ label, clearLabel, calendarLabel, value, with: grain, ...rest }: DateFieldProps) {
  const { onChange, onBlur, isReadOnly, pending } = rest;
  const group = useRef<HTMLDivElement>(null);

  /** The button goes with the date: the keyboard goes to where a new one is typed. */
  function clear() {
    group.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
    onChange('');
  }

  return (
    <DatePicker
      className="field date-field"
      granularity={grain}
      hourCycle={24}
      shouldForceLeadingZeros
      isReadOnly={isReadOnly}
      value={read(value, grain)}
      onChange={(date) => onChange(write(date, grain))}
      onBlur={onBlur}
    >
      <Label className="field-label">{label}</Label>
      <Group ref={group} className="input date-input" data-pending={pending || undefined}>
        <DateInput className="date-parts">
          {(segment) => <DateSegment className="date-part" segment={segment} />}
        </DateInput>
        {value !== '' && !isReadOnly && (
          <IconButton slot={null} icon={X} label={clearLabel} size="small" onPress={clear} />
        )}
        <Button className="icon-button small" aria-label={calendarLabel}>
          <CalendarDays size={15} aria-hidden />
        </Button>
      </Group>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog className="popover-body calendar">
          <Calendar>
            <header className="calendar-head">
              <Button slot="previous" className="icon-button small">
                <ChevronLeft size={16} aria-hidden />
              </Button>
              <Heading className="calendar-month" />
              <Button slot="next" className="icon-button small">
                <ChevronRight size={16} aria-hidden />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className="calendar-weekday">{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell className="calendar-day" date={date} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
